-- Peel in Neovim, from 0.7 on: have init.lua run this file, with `peel` on the PATH.

vim.cmd('autocmd BufRead,BufNewFile *.prompt setfiletype prompt')
vim.cmd('autocmd BufRead,BufNewFile *.jsonl setfiletype jsonl')

local filetypes = { 'prompt', 'markdown', 'json', 'jsonl' }
local config = {
  name = 'peel',
  cmd = { 'peel', 'lsp' },
  -- Newer versions would both be told and ask, and show everything twice.
  init_options = { diagnostics = 'push' },
}

if vim.lsp.config then
  config.filetypes = filetypes
  config.root_markers = { '.peel.yaml', '.git' }
  vim.lsp.config('peel', config)
  vim.lsp.enable('peel')
else
  local client
  vim.api.nvim_create_autocmd('FileType', {
    pattern = filetypes,
    callback = function(event)
      if not client or vim.lsp.client_is_stopped(client) then
        client = vim.lsp.start_client(config)
      end
      if client then vim.lsp.buf_attach_client(event.buf, client) end
    end,
  })
end
